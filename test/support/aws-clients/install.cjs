// A process of its own, because Jest must know all tests before it can wait for anything.
const { installClients } = require("./install.ts");

installClients((line) => console.error(line)).then((installations) => {
  console.log(JSON.stringify(installations));
});
