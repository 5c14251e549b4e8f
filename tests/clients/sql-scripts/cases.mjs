// Reads case files: see tests/scripts/sql/README.md.
import { readFileSync } from 'node:fs';

export function readCases(file) {
  const cases = [];
  let lines = [];
  let start = 0;
  readFileSync(file, 'utf8').split('\n').concat('').forEach((line, i) => {
    if (line === '') {
      if (lines.length > 0)
        cases.push(parse(start, lines));
      lines = [];
    } else if (lines.length > 0 || line[0] !== '#') {
      if (lines.length === 0)
        start = i + 1;
      lines.push(line);
    }
  });
  return cases;
}

function parse(line, lines) {
  const separator = lines.indexOf('----');
  return {
    line,
    head: lines[0].split(' ').filter(Boolean),
    sql: lines.slice(1, separator < 0 ? undefined : separator).join('\n'),
    expected: separator < 0 ? [] : lines.slice(separator + 1),
  };
}
