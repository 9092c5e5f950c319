import { deployRows } from "./deploy-rows.ts";

deployRows("pnpm", "pnpm, through a package of one's own");
