check 'the root DSE'                      0  "^namingContexts: $base\$"             "${get[@]}" "${plain[@]}" -b '' -s base +
check 'mechanisms'                        0  '^supportedSASLMechanisms: PLAIN$'     "${get[@]}" "${plain[@]}" -b '' -s base supportedSASLMechanisms
check 'the subschema'                     0  "^objectClasses: .*'inetOrgPerson'"    "${get[@]}" "${plain[@]}" -b cn=Subschema -s base '(objectClass=subschema)' +
check 'an entry'                          0  '^mail: anna\.berg@acme\.example$'     "${get[@]}" "${plain[@]}" -b "$anna" -s base
check 'a value that is not ASCII'         0  '^sn:: TcO8bGxlcg==$'                  "${get[@]}" "${plain[@]}" -b "$people" '(sn=müller)' sn
check 'a base that is not there'          32 "^Matched DN: $base\$"                 "${get[@]}" "${plain[@]}" -b "uid=x,ou=nowhere,$base"
check 'a base outside every suffix'       32 '!Matched DN'                          "${get[@]}" "${plain[@]}" -b o=elsewhere
check 'a base that is no name'            34 'invalid DN'                           "${get[@]}" "${plain[@]}" -b nothing
check 'a size limit'                      4  'Size limit exceeded \(4\)'            "${get[@]}" "${plain[@]}" -b "$people" -z 5
count 'what a size limit gives'           5                                         "${get[@]}" "${plain[@]}" -b "$people" -z 5 1.1
count 'one level'                         200                                       "${get[@]}" "${plain[@]}" -b "$people" -s one 1.1
count 'subtree'                           201                                       "${get[@]}" "${plain[@]}" -b "$people" -s sub 1.1
count 'children'                          200                                       "${get[@]}" "${plain[@]}" -b "$people" -s children 1.1
count 'base'                              1                                         "${get[@]}" "${plain[@]}" -b "$people" -s base 1.1
count 'by memberOf'                       8                                         "${get[@]}" "${plain[@]}" -b "$people" "(memberOf=cn=managers,$groups)" 1.1
count 'through groups of groups'          8                                         "${get[@]}" "${plain[@]}" -b "$people" "(memberOf:1.2.840.113556.1.4.1941:=cn=managers,$groups)" 1.1
count 'by a part of the name'             1                                         "${get[@]}" "${plain[@]}" -b "$base" '(&(ou:dn:=people)(uid=anna.berg))' 1.1
count 'an escaped filter'                 1                                         "${get[@]}" "${plain[@]}" -b "$people" '(sn=m\c3\bcller)' 1.1
count 'always true'                       201                                       "${get[@]}" "${plain[@]}" -b "$people" '(&)' 1.1
check 'always false'                      0  '!^dn:'                                "${get[@]}" "${plain[@]}" -b "$people" '(|)' 1.1
check 'memberOf, when asked for'          0  "^memberOf: cn=claims,$groups\$"       "${get[@]}" "${plain[@]}" -b "$anna" -s base memberOf
check 'types only'                        0  '^cn:$'                                "${get[@]}" "${plain[@]}" -A -b "$anna" -s base cn
check 'no password for others'            0  '!userPassword'                        "${get[@]}" "${plain[@]}" -b "$anna" -s base userPassword
check 'the own password'                  0  '^userPassword:: '                     "${get[@]}" "${own[@]}" -b "$anna" -s base userPassword
check 'a search by StartTLS'              0  '^cn: Anna Berg$'                      "${get[@]}" "${plain[@]}" -ZZ -b "$anna" -s base cn
check 'all of them by LDAPS'              0  '^uid: noah\.schmidt$'                 "${get[@]}" -x -H "$MOCKS_LDAPS" -b "$people" uid
check 'an unknown critical control'       12 'critical extension is not recognized' "${get[@]}" "${plain[@]}" -b "$anna" -s base -E '!1.2.3.4'
check 'an unknown control'                0  '^dn: '                                "${get[@]}" "${plain[@]}" -b "$anna" -s base -E 1.2.3.4
