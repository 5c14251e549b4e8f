add() { printf 'dn: %s\nobjectClass: inetOrgPerson\nuid: tools-%s\ncn: Test\nsn: Tools\n%b' "$me" "$$" "${1:-}" > "$work/add.ldif"; }
change() { printf 'dn: %s\n%b\n' "$1" "$2" > "$work/change.ldif"; }

add; check 'add'                          0  '^adding new entry'                    ldapadd "${admin[@]}" -f "$work/add.ldif"
check 'add it again'                      68 'Already exists \(68\)'                ldapadd "${admin[@]}" -f "$work/add.ldif"
check 'add as nobody'                     8  'modifications require authentication' ldapadd "${plain[@]}" -f "$work/add.ldif"
add 'nosuch: x\n'; sed -i 's/tools-/toolx-/' "$work/add.ldif"
check 'an unknown attribute'              17 'nosuch: attribute type undefined'     ldapadd "${admin[@]}" -f "$work/add.ldif"
change "cn=x,ou=nowhere,$base" 'objectClass: device\ncn: x'
check 'add without parent'                32 "matched DN: $base"                    ldapadd "${admin[@]}" -f "$work/change.ldif"
head -c 3000 /dev/urandom > "$work/octets"; printf '\377\330\377' | cat - "$work/octets" > "$work/photo"
change "$me" "changetype: modify\nadd: jpegPhoto\njpegPhoto:< file://$work/photo\n-\nadd: title\ntitle: Clerk"
check 'modify'                            0  '^modifying entry'                     ldapmodify "${admin[@]}" -f "$work/change.ldif"
"${get[@]}" "${plain[@]}" -b "$me" -s base jpegPhoto | sed -n 's/^jpegPhoto:: //p' | base64 -d > "$work/came"
check 'octets come back'                  0  '!differ'                              cmp "$work/photo" "$work/came"
check 'add a value twice'                 20 'modify/add: jpegPhoto: value #0 already exists' ldapmodify "${admin[@]}" -f "$work/change.ldif"
change "$me" 'changetype: modify\ndelete: mail'
check 'delete what is not there'          16 'modify/delete: mail: no such attribute' ldapmodify "${admin[@]}" -f "$work/change.ldif"
change "$me" 'changetype: modify\nreplace: uid\nuid: other'
check 'change the naming attribute'       64 "value of naming attribute 'uid' is not present in entry" ldapmodify "${admin[@]}" -f "$work/change.ldif"
change "$me" 'changetype: modify\nadd: uidNumber\nuidNumber: 1'
check 'what the class does not allow'     65 "attribute 'uidNumber' not allowed"    ldapmodify "${admin[@]}" -f "$work/change.ldif"
check 'a person changes no title'         50 'Insufficient access \(50\)'           ldapmodify "${own[@]}" -f "$work/change.ldif"
change "$me" 'changetype: modify\nadd: objectClass\nobjectClass: posixAccount\n-\nadd: uidNumber\nuidNumber: 7\n-\nadd: gidNumber\ngidNumber: 7\n-\nadd: homeDirectory\nhomeDirectory: /\n-\nincrement: uidNumber\nuidNumber: 5'
check 'increment'                         0  '^modifying entry'                     ldapmodify "${admin[@]}" -f "$work/change.ldif"
check 'compare: true'                     6  '^TRUE$'                               ldapcompare "${admin[@]}" "$me" uidNumber:12
check 'compare: false'                    5  '^FALSE$'                              ldapcompare "${admin[@]}" "$me" title:Head
check 'compare: no such attribute'        16 'No such attribute \(16\)'             ldapcompare "${admin[@]}" "$me" mail:x
check 'compare: unknown attribute'        17 'Undefined attribute type \(17\)'      ldapcompare "${admin[@]}" "$me" nosuch:x

check 'set a password'                    0  '!Result'                              ldappasswd "${admin[@]}" -s first "$me"
check 'sign in with it'                   0  "^dn:$me\$"                            ldapwhoami "${plain[@]}" -D "$me" -w first
check 'change one'"'"'s own'              0  '!Result'                              ldappasswd "${plain[@]}" -D "$me" -w first -a first -s second
check 'the old one no more'               49 'Invalid credentials'                  ldapwhoami "${plain[@]}" -D "$me" -w first
# ldappasswd ends with 1 whatever the code
check 'a wrong old password'              1  'unwilling to verify old password'     ldappasswd "${plain[@]}" -D "$me" -w second -a wrong -s third
check 'a password of the server'"'"'s'    0  '^New password: [A-Za-z0-9]{8}$'       ldappasswd "${admin[@]}" "$me"
check 'another'"'"'s password'            1  'Insufficient access \(50\)'           ldappasswd "${own[@]}" -s x "$me"

check 'rename'                            0  '!.'                                   ldapmodrdn "${admin[@]}" -r "$me" "uid=renamed-$$"
me=uid=renamed-$$,$people
check 'a name that is taken'              68 'Already exists'                       ldapmodrdn "${admin[@]}" "$me" uid=anna.berg
check 'move'                              0  '!.'                                   ldapmodrdn "${admin[@]}" -s "$groups" "$me" "uid=renamed-$$"
me=uid=renamed-$$,$groups
check 'delete with others below'          66 'subordinate objects must be deleted first' ldapdelete "${admin[@]}" "$people"
check 'delete'                            0  '!.'                                   ldapdelete "${admin[@]}" "$me"
check 'delete it again'                   32 "matched DN: $groups"                  ldapdelete "${admin[@]}" "$me"
