import { generateRules } from '../generate.js';

const RULES_IN_A_FILE = 100;

/** The rule set of the bench as an editor meets it: the vocabulary in one file, and the rules in files of a hundred. */
export function generateFiles(rules: number): ReadonlyMap<string, string> {
    const [vocabulary = '', ...declarations] = generateRules(rules).split(/^(?=regel |særregler )/m);
    const files = new Map([['ordforråd.regel', vocabulary]]);
    for (let at = 0; at < declarations.length; at += RULES_IN_A_FILE)
        files.set(
            `regler-${at / RULES_IN_A_FILE}.regel`,
            declarations.slice(at, at + RULES_IN_A_FILE).join(''),
        );
    return files;
}
