// Loaded before all else, and plain JavaScript: older versions of Node cannot even read the rest.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  process.stderr.write(
    `Bridgehead needs Node.js 24 or later, and this is ${process.versions.node}. ` +
      'On Linux (x64, arm64) "npm ci" brings it along; elsewhere please install it.\n',
  );
  process.exit(1);
}
