# The images for `docker buildx bake`; the Makefile gives the variables.
variable "VERSION" {}
variable "REVISION" {}
variable "CREATED" {}
variable "BASE" { default = "own" }

target "image" {
  name       = image
  matrix     = { image = ["http", "ldap", "oracle", "splunk", "suite", "payments", "integration"] }
  dockerfile = "../../compose/Dockerfile"
  context    = "artifacts/image"
  target     = image
  tags       = ["mocks/${image}:${VERSION}"]
  args       = { VERSION = VERSION, REVISION = REVISION, CREATED = CREATED, BASE = BASE }
  # without provenance, which holds the time of the build; with the times of all files set to SOURCE_DATE_EPOCH
  attest     = ["type=provenance,disabled=true"]
  output     = ["type=docker,dest=artifacts/images/${image}.tar,rewrite-timestamp=true,compression=uncompressed,force-compression=true"]
}

group "default" {
  targets = ["image"]
}
