import { deployRows } from "./deploy-rows.ts";

deployRows("Bun");
