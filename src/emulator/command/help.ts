// The text that --help prints.
import { helpOfWords } from "./control-words.ts";
import { DEMO_DATASET } from "./options.ts";

export const HELP = `pulumi-personalize-emulator emulates Amazon Personalize on this machine.

Usage:
  pulumi-personalize-emulator [OPTION]...   starts an emulator; Ctrl-C ends it
  pulumi-personalize-emulator WORD ...      controls an emulator that runs

Examples:
  pulumi-personalize-emulator --port 4566 --in-progress 30s
  pulumi-personalize-emulator advance 10m

Options:
  --port N                    port on 127.0.0.1 (default: any free port)
  --dataset ARN               a dataset with its dataset group, may be repeated
  --pending 1s                how long a new resource is pending
  --in-progress 4s            how long it is in progress after that
  --fail "reason"             import jobs fail with this reason
  --help                      print this text

Words:
${helpOfWords()}
  --endpoint URL              address of the emulator
                              (default: AWS_ENDPOINT_URL_PERSONALIZE)

The default dataset is
${DEMO_DATASET}.

A duration is a text like 500ms, 90s, 2m or 1h. The emulator keeps everything in
memory. Exit codes: 0 success, 1 the emulator refused or failed, 2 the command
line has a mistake.
`;
