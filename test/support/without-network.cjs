/** Loaded before a program that is to speak to nobody: it gets no connection, however it asks for one. */
const { Socket } = require("node:net");

Socket.prototype.connect = () => {
  throw new Error("There is no network here.");
};
