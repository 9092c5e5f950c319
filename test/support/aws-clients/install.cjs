// A process of its own: Jest must know which tests there are before it can wait for anything.
const { installClients } = require("./install.ts");

installClients((line) => console.error(line)).then((installations) => {
  console.log(JSON.stringify(installations));
});
