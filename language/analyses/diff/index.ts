export { needWholeSentence, NO_PART, partsTold } from './changes/effect-text.js';
export { compareRuleSets } from './changes/index.js';
export {
    modelOf,
    type Change,
    type ChangeCategory,
    type ChangeSide,
    type Comparison,
    type NotCompared,
} from './model.js';
