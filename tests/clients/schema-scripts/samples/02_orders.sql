DEFINE pass = 'orders'
@@orders/orders_install.sql
