export { indentAfter } from './indent-after.js';
export { formatLines, formatText, type FormattedLine } from './format.js';
