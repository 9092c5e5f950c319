// The sizes and the style sheet of the plot.

/** Size of the letters in a panel, in pixels. */
export const TEXT_SIZE = 14;
/** Mean width of a letter, generously: which font it is will be known only where it is shown. */
export const LETTER_WIDTH = 0.58 * TEXT_SIZE;

/** The style sheet. The page brings its own background, light or dark, so that it can be read wherever it is shown. */
export const PLOT_STYLE = `
text { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: #1f2328; }
.page { fill: #ffffff; }
.title { font-size: 20px; font-weight: 600; }
.note { font-size: 15px; fill: #59636e; }
.panel-title { font-size: 16px; font-weight: 600; }
.tick { font-size: 13px; fill: #59636e; }
.grid { stroke: #e4e7ea; stroke-width: 1; }
.frame { fill: none; stroke: #c3c9d0; }
.fixed { stroke: #7d8590; stroke-width: 1.5; }
.limit { stroke: #1a7f37; stroke-width: 1.5; stroke-dasharray: 6 4; }
.leader { stroke: #7d8590; stroke-width: 1; }
.mark { stroke: #ffffff; stroke-width: 1.5; }
.peer { fill: #2f6fb5; }
.ours { fill: #c2410c; }
.label { font-size: ${TEXT_SIZE}px; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
.ours-name { fill: #c2410c; font-weight: 600; }
.fixed-name { fill: #59636e; }
.limit-name { fill: #1a7f37; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
.page { fill: #0d1117; }
.note, .tick, .fixed-name { fill: #9aa4af; }
.grid { stroke: #232a33; }
.frame { stroke: #3d4650; }
.limit { stroke: #56d364; }
.limit-name { fill: #56d364; }
.mark, .label { stroke: #0d1117; }
.peer { fill: #79b8ff; }
.ours, .ours-name { fill: #ff9b57; }
}
`;
