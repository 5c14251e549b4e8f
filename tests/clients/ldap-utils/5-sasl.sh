# SASL, by Cyrus SASL's plug-ins (Debian's libsasl2-modules)
# a challenge needs a password that is kept in clear text
change "$anna" 'changetype: modify\nreplace: userPassword\nuserPassword: secret-1001'
check 'a password in clear text'            0  '^modifying entry'                     ldapmodify "${admin[@]}" -f "$work/change.ldif"
sasl=(ldapwhoami -Q -H "$MOCKS_LDAP")
for mechanism in SCRAM-SHA-512 SCRAM-SHA-256 SCRAM-SHA-1 DIGEST-MD5; do
  check "$mechanism"                        0  "^dn:$anna\$"                          "${sasl[@]}" -Y $mechanism -U anna.berg -w secret-1001
  check "$mechanism, a wrong password"      49 'SASL\(-13\): authentication failure'  "${sasl[@]}" -Y $mechanism -U anna.berg -w wrong
  check "$mechanism, nobody"                49 'SASL\(-13\): user not found: no secret in database' "${sasl[@]}" -Y $mechanism -U nobody -w x
done
check 'PLAIN, over TLS'                     0  "^dn:$anna\$"                          ldapwhoami -Q -H "$MOCKS_LDAPS" -Y PLAIN -U anna.berg -w secret-1001
check 'the administrator by SCRAM'          0  "^dn:cn=admin,$base\$"                 "${sasl[@]}" -Y SCRAM-SHA-256 -U admin -w admin-secret
check 'the best mechanism is chosen'        0  'SASL username: anna.berg'             ldapwhoami -H "$MOCKS_LDAP" -U anna.berg -w secret-1001
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout "$work/client.key" -out "$work/client.pem" \
  -subj "/O=ACME/OU=people/CN=Anna Berg" 2> /dev/null
certified=(env "LDAPTLS_CERT=$work/client.pem" "LDAPTLS_KEY=$work/client.key" ldapwhoami -Q -Y EXTERNAL)
check 'EXTERNAL over LDAPS'                 0  '^dn:cn=Anna Berg,ou=people,o=ACME$'   "${certified[@]}" -H "$MOCKS_LDAPS"
check 'EXTERNAL over StartTLS'              0  '^dn:cn=Anna Berg,ou=people,o=ACME$'   "${certified[@]}" -H "$MOCKS_LDAP" -ZZ
check 'EXTERNAL without a certificate'      250 'no mechanism available'               ldapwhoami -Q -Y EXTERNAL -H "$MOCKS_LDAPS"

# content synchronisation, dereferencing, relax, password policy: -E and -e
count 'a refresh'                         200                                       "${get[@]}" "${plain[@]}" -b "$people" -s one -E sync=ro 1.1
check 'the cookie of a refresh'           0  'SyncDone'                             ldapsearch "${plain[@]}" -b "$anna" -s base -E sync=ro 1.1
check 'a refresh that goes on'            124 '^# refresh done, switching to persist stage' timeout 2 ldapsearch "${plain[@]}" -b "$anna" -s base -E sync=rp 1.1
check 'a persistent search'               124 '!Protocol error'                     timeout 2 ldapsearch "${plain[@]}" -b "$anna" -s base -E '!ps=15/0/1' 1.1
check 'dereferencing'                     0  "^# member: .*<sn=Berg>;.*$anna"       ldapsearch -o ldif-wrap=no "${plain[@]}" -b "cn=claims,$groups" -s base -E '!deref=member:sn' cn
check 'relax'                             0  '^modifying entry'                     ldapmodify "${admin[@]}" -e '!relax' -f "$work/title.ldif"
check 'the password policy'               0  "^dn:$anna\$"                          ldapwhoami "${own[@]}" -e ppolicy
