// A gate in packages that Bun installed.
import { deployRows } from "./deploy-rows.ts";

deployRows("Bun");
