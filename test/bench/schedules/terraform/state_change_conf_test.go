package terraform

import (
	"encoding/json"
	"flag"
	"io"
	"log"
	"os"
	"testing"
	"testing/synctest"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
)

var (
	importsPath  = flag.String("imports", "", "JSON file of imports to wait for")
	outcomesPath = flag.String("outcomes", "", "JSON file to write what the waits cost")
)

type simulatedImport struct {
	DurationMs float64 `json:"durationMs"`
}

type waitOutcome struct {
	Calls        int     `json:"calls"`
	LagMs        float64 `json:"lagMs"`
	LongestGapMs float64 `json:"longestGapMs"`
}

// never ends no wait: Timeout is the one setting that StateChangeConf has no default for.
const never = 7 * 24 * time.Hour

// TestWaits waits for each import in a bubble of its own, where time is virtual: only there does
// synctest let it be, which is why this is a test.
func TestWaits(t *testing.T) {
	if *importsPath == "" {
		t.Skip("the bench of schedules runs this: node test/bench/schedules/main.ts")
	}
	// StateChangeConf logs a line for every look.
	log.SetOutput(io.Discard)

	text, err := os.ReadFile(*importsPath)
	if err != nil {
		t.Fatal(err)
	}
	var imports []simulatedImport
	if err := json.Unmarshal(text, &imports); err != nil {
		t.Fatal(err)
	}
	outcomes := make([]waitOutcome, len(imports))
	for i, simulated := range imports {
		synctest.Test(t, func(t *testing.T) {
			outcomes[i] = waitFor(t, milliseconds(simulated.DurationMs))
		})
	}
	written, err := json.Marshal(outcomes)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(*outcomesPath, written, 0o600); err != nil {
		t.Fatal(err)
	}
}

func waitFor(t *testing.T, duration time.Duration) waitOutcome {
	start := time.Now()
	looked := start
	var outcome waitOutcome
	conf := retry.StateChangeConf{
		Pending: []string{"CREATE IN_PROGRESS"},
		Target:  []string{"ACTIVE"},
		Timeout: never,
		Refresh: func() (any, string, error) {
			now := time.Now()
			outcome.Calls++
			outcome.LongestGapMs = max(outcome.LongestGapMs, inMilliseconds(now.Sub(looked)))
			looked = now
			if now.Sub(start) >= duration {
				return struct{}{}, "ACTIVE", nil
			}
			return struct{}{}, "CREATE IN_PROGRESS", nil
		},
	}
	if _, err := conf.WaitForStateContext(t.Context()); err != nil {
		t.Fatal(err)
	}
	outcome.LagMs = inMilliseconds(time.Since(start) - duration)
	return outcome
}

func milliseconds(ms float64) time.Duration {
	return time.Duration(ms * float64(time.Millisecond))
}

func inMilliseconds(duration time.Duration) float64 {
	return float64(duration) / float64(time.Millisecond)
}
