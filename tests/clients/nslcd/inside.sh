# Run by ./run in a mount namespace of its own: what is mounted here is seen here alone. Ends with two numbers: passed and failed.
set -uo pipefail
mount --make-rprivate /
rm -rf "$work"/upper "$work"/layer
mkdir "$work"/upper "$work"/layer
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$work/upper,workdir=$work/layer" /etc
mount -t tmpfs tmpfs /run
mkdir -p /run/nslcd
{
  echo "$lines"
  echo "base $base"
} > /etc/nslcd.conf
chmod 600 /etc/nslcd.conf
printf 'passwd: files ldap\ngroup: files ldap\nshadow: files ldap\n' > /etc/nsswitch.conf
"$work/root/usr/sbin/nslcd" -d > "$work/nslcd.log" 2>&1 &
nslcd=$!
for _ in $(seq 100); do [ -S /run/nslcd/socket ] && break; sleep 0.05; done
export LD_LIBRARY_PATH=$work/root/lib/x86_64-linux-gnu
passed=0 failed=0

# check NAME EXPECTED COMMAND...
check() {
  local got
  got=$("${@:3}" 2>&1)
  if [ "$got" = "$2" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $way, $1: expected \"$2\", got \"$got\""
    tail -n 5 "$work/nslcd.log" | sed 's/^/  /'
  fi
}

user='unixer:x:54001:54001:Una Ixer:/home/unixer:/bin/sh'
check 'a user by name' "$user" getent passwd unixer
check 'a user by number' "$user" getent passwd 54001
check 'a group by name' 'unixers:*:54001:unixer' getent group unixers
check 'a group by number' 'auditors-unix:*:54002:unixer' getent group 54002
check 'the groups of a user' 'uid=54001(unixer) gid=54001(unixers) groups=54001(unixers),54002(auditors-unix)' id unixer
check 'one who is not there' '' getent passwd nobody-of-that-name
check 'all users' "$user" bash -c 'getent passwd | grep ^unixer'
kill $nslcd
wait $nslcd 2> /dev/null
echo "$passed $failed"
