// The text that --help prints.
import { helpOfWords } from "./control-words.ts";
import { DEMO_DATASET } from "./options.ts";

export const HELP = `pulumi-personalize-emulator: an Amazon Personalize on this machine, for trying out stacks.

  --port N            port on 127.0.0.1 (default: any free one)
  --dataset ARN       dataset to have, with its group; may be given several times
                      (default: ${DEMO_DATASET})
  --pending 1s        how long anything new is pending
  --in-progress 4s    how long it is in progress after that
  --fail "reason"     make import jobs end as CREATE FAILED with this reason instead of ACTIVE
  --help              this text

pulumi-personalize-emulator WORD ...: controls an emulator that runs already, from another shell.

${helpOfWords()}
  --endpoint URL              address of the emulator (default: AWS_ENDPOINT_URL_PERSONALIZE)

Durations are written like 500ms, 90s, 2m or 1h. Ctrl-C ends the emulator; nothing is kept.
`;
