// Reads manifests on stdin and holds each to the JSON schema of its kind; names what is wrong and ends with 1.
import { createRequire } from 'node:module';
import { parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
let text = '';
for await (const part of process.stdin) text += part;
const manifests = parseAllDocuments(text).map((document) => document.toJS());
let wrong = manifests.length === 0 ? 1 : 0;
for (const manifest of manifests) {
  const [group, version] = manifest.apiVersion.includes('/') ? manifest.apiVersion.split('/') : ['', manifest.apiVersion];
  const { [manifest.kind]: Model } = require(['kubernetes-models', group, version, manifest.kind].filter(Boolean).join('/'));
  try {
    new Model(manifest).validate();
  } catch (error) {
    wrong++;
    console.log(`${manifest.kind} ${manifest.metadata.name}: ${error.message}`);
  }
}
console.log(`${manifests.length} manifests, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
