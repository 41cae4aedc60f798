export { createWorkspace } from './create-workspace.js';
export { type FileChange, type RegelDocument, type RuleSetView, type Workspace } from './workspace.js';
