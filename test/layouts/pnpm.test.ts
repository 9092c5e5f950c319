// A gate in packages that pnpm installed, and behind a user's own package.
import { deployRows } from "./deploy-rows.ts";

deployRows("pnpm", "pnpm, through a package of one's own");
