rem The answers that the installer would ask for.
DEFINE pass = 'pe0ple;/'
@people/people_install.sql
