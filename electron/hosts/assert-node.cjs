// Runs under any Node: the project brings Node 24 along, and npm scripts find it first unless its installation was skipped.
'use strict';
var major = Number(process.versions.node.split('.')[0]);
if (major !== 24) {
  process.stderr.write(
    'Due Course needs Node 24, which comes with it, but this is Node ' +
      process.versions.node +
      '. Run "npm ci" (without --ignore-scripts) in the project folder, then use the npm scripts.\n',
  );
  process.exit(1);
}
