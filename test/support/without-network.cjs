/** Loaded before a program that must speak to nobody: the program gets no connection, in any way. */
const { Socket } = require("node:net");

Socket.prototype.connect = () => {
  throw new Error("There is no network here.");
};
