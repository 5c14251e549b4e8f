#!/usr/bin/env python3
"""Holds idle connections, slow readers and half-sent binds on an LDAP server and times searches beside them.

    tests/bench/ldap/idle.py PORT [CONNECTIONS]     10,000 when none are given

Each needs a file here and in the server: raise the limit first (ulimit -n 20000), for both.
"""
import resource
import socket
import sys
import time

port = int(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, count + 500), hard))

BIND = bytes.fromhex("300c020101600702010304008000")
# the root DSE: base "", scope base, (objectClass=*)
DSE = bytes.fromhex("3025020102632004000a01000a0100020100020100010100870b6f626a656374436c6173733000")
# everything there is, as often as it is asked
ALL = bytes.fromhex("3025020103632004000a01020a0100020100020100010100870b6f626a656374436c6173733000")


def connect():
    client = socket.create_connection(("127.0.0.1", port))
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def answer(client):
    started = time.perf_counter()
    client.sendall(DSE)
    received = b""
    while b"\x65\x07\x0a\x01" not in received:
        octets = client.recv(65536)
        if not octets:
            sys.exit("the server closed the connection")
        received += octets
    return (time.perf_counter() - started) * 1000


before = connect()
alone = sorted(answer(before) for _ in range(200))[100]
held = [connect() for _ in range(count)]
for half in held[: count // 10]:
    half.sendall(BIND[:7])
for slow in held[-count // 100 :]:
    slow.sendall(BIND + ALL * 50)
times = sorted(answer(before) for _ in range(200))
fresh = connect()
first = answer(fresh)
print(f"{count} held: a search takes {times[100]:.2f} ms (worst {times[-1]:.2f}), {alone:.2f} without them; a new client's first {first:.2f} ms")
