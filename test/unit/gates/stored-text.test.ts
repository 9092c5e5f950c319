import { createHash } from "node:crypto";

import { STORED_TEXT } from "../../../src/gates/stored-text.ts";

test("the text that state files hold is the same, byte for byte, for ever", () => {
  expect(STORED_TEXT.length).toBe(367);
  expect(createHash("sha256").update(STORED_TEXT).digest("hex")).toBe(
    "eecdda42a21ae13c0d82fe21c46574a399272a1696f90b0c976589a0a8410fc8",
  );
});
