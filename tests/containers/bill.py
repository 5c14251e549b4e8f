"""bill.py SBOM LOCK...: ends with 1 and names what the CycloneDX document lacks of the NuGet lock files' packages."""
import json
import sys

bill = json.load(open(sys.argv[1]))
named = {(part["name"], part["version"]): part["hashes"] for part in bill["components"] if part["purl"].startswith("pkg:nuget/")}
missing = set()
for path in sys.argv[2:]:
    for packages in json.load(open(path))["dependencies"].values():
        for name, package in packages.items():
            if "contentHash" in package and not named.get((name, package["resolved"])):
                if not name.startswith("runtime.linux-arm64"):
                    missing.add(f"{name} {package['resolved']}")
for part in bill["components"]:
    if not part.get("hashes"):
        missing.add(f"the hash of {part['name']}")
print("\n".join(sorted(missing)))
sys.exit(1 if missing else 0)
