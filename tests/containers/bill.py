"""bill.py SBOM LOCK... -- RSP...: names what the CycloneDX document lacks of the NuGet lock files' packages, and of the packages and
assemblies that the ahead-of-time compiler's files of arguments name; ends with 1 if that is anything."""
import hashlib
import json
import os
import sys

bill = json.load(open(sys.argv[1]))
split = sys.argv.index("--")
packages = {(part["name"].lower(), part["version"]) for part in bill["components"] if part.get("purl", "").startswith("pkg:nuget/")}
files = {(part["name"], part["hashes"][0]["content"]) for part in bill["components"] if part["type"] == "file"}
missing = {f"the hash of {part['name']}" for part in bill["components"] if not part.get("hashes")}
for path in sys.argv[2:split]:
    for section in json.load(open(path))["dependencies"].values():
        for name, package in section.items():
            if "contentHash" in package and not name.startswith("runtime.linux-arm64") and (name.lower(), package["resolved"]) not in packages:
                missing.add(f"{name} {package['resolved']}")
compiled = {line.strip().removeprefix("-r:") for path in sys.argv[split + 1:] for line in open(path)}
compiled = {path for path in compiled if path.startswith("/") and path.endswith(".dll")}
for path in compiled:
    if (os.path.basename(path), hashlib.sha256(open(path, "rb").read()).hexdigest()) not in files:
        missing.add(path)
    parts = path.split("/")
    if ".nuget" in parts:
        name, version = parts[parts.index("packages") + 1:][:2]
        if (name, version) not in packages:
            missing.add(f"{name} {version}")
if not compiled:
    missing.add("what the programs were compiled from")
print("\n".join(sorted(missing)))
sys.exit(1 if missing else 0)
