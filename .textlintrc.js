// The rules of prose for npm run check:prose, beside the rules in test/prose/rules.

/** What is hard to read, and what to do about it. Each is a pattern for a part of a paragraph, outside code. */
const HARD_TO_READ = [
  ["/\\b([a-z]+)\\s+\\1\\b/i", "A word stands there twice."],
  ["/\\b(?:that|those)\\s+of\\b/i", "Name the noun again, or leave it out."],
  [
    "/\\b(?:nor|only then|not until|seldom)\\s+(?:am|are|can|did|do|does|had|has|have|is|may|was|were|will|would)\\b/i",
    "The subject comes before the verb.",
  ],
  // A question is none of these: it ends in a question mark, and a heading ends in no mark.
  [
    "/(?:^|[.!:]\\s+)(?:@\\s*|- )?(?:What|Whatever|Whoever)\\b[^?]*?\\.(?:\\s|$)/",
    'The noun comes first, not "what": "The answer of AWS.", not "What AWS says."',
  ],
  ["/\\bwhoever\\b/i", "Name the person or the program."],
  // One term for an idea: CONTRIBUTING, "Words".
  ["/\\b(?:became|become|becomes)\\s+of\\b/i", 'Write "drift", or "what happens to".'],
  ["/\\b(?:came|come|comes)\\s+(?:of|to)\\b/i", 'Write "result" or "ending".'],
  [
    "/\\b(?:take|taken|takes|taking|took)(?:\\s+(?:it|them|(?:a|each|its|the)\\s+\\w+))?\\s+up\\b(?!\\s+to\\b)/i",
    'A wait "resumes".',
  ],
  ["/\\banew\\b/i", 'Write "again".'],
  // Plain words.
  [
    "/\\b(?:hence|in order to|lest|prior to|thereby|thus|upon|utilize|via|whence|whom)\\b/i",
    "Write a plainer word.",
  ],
  ["/\\b(?:e\\.g\\.|i\\.e\\.|etc\\.)/i", 'Write "such as", "that is", or what it is.'],
];

module.exports = {
  // The path, because textlint looks up names in the packages alone.
  plugins: { [require.resolve("./test/prose/comments.js")]: {} },
  rules: {
    "@textlint-rule/pattern": {
      patterns: HARD_TO_READ.map(([pattern, message]) => ({ pattern, message })),
    },
  },
};
