# who one is, by every way in
check 'whoami of nobody'                  0  '^anonymous$'                          ldapwhoami "${plain[@]}"
check 'whoami of a person'                0  "^dn:$anna\$"                          ldapwhoami "${own[@]}"
check 'whoami by StartTLS'                0  "^dn:$anna\$"                          ldapwhoami "${own[@]}" -ZZ
check 'whoami by LDAPS'                   0  "^dn:$anna\$"                          ldapwhoami -x -H "$MOCKS_LDAPS" -D "$anna" -w secret-1001
check 'LDAPS of an unknown authority'     255 "Can't contact LDAP server"           env LDAPTLS_CACERT=/dev/null ldapwhoami -x -H "$MOCKS_LDAPS"
check 'a wrong password'                  49 'Invalid credentials \(49\)'           ldapwhoami "${plain[@]}" -D "$anna" -w wrong
check 'a name that is not there'          49 'Invalid credentials \(49\)'           ldapwhoami "${plain[@]}" -D "uid=x,$people" -w wrong
check 'a name without a password'         53 'unauthenticated bind \(DN with no password\) disallowed' ldapwhoami "${plain[@]}" -D "$anna" -w ''
check 'what is no name'                   34 'invalid DN'                           ldapwhoami "${plain[@]}" -D garbage -w x
check 'LDAP version 2'                    2  'historical protocol version requested, use LDAPv3 instead' ldapsearch -P 2 "${own[@]}" -b '' -s base
check 'whoami as an extended operation'   0  "dn:$anna"                             ldapexop "${own[@]}" whoami
# ldapexop ends with 1 whatever the code
check 'an unknown extended operation'     1  'unsupported extended operation'       ldapexop "${own[@]}" 1.2.3.4
check 'cancel of what is not outstanding' 1  'No Operation to Cancel \(119\)'               ldapexop "${own[@]}" cancel 77
