import { AstUtils, createLangiumParser, type LangiumParser } from 'langium';
import { describe, expect, it } from 'vitest';
import { createRegelretServices } from '../../../language/services.js';
import { generateRules } from '../../bench/generate.js';
import { exampleFiles } from '../../support/files.js';
import { seeded } from '../../support/random.js';
import { editAtRandom } from '../../workspace/edits.js';
import { smallRuleSets } from '../../workspace/rule-sets.js';

const { regelret } = createRegelretServices();
const ours = regelret.parser.LangiumParser;
const asItComes = createLangiumParser(regelret);

/** All that is said of mistakes, and what the parser made of the text around them. */
function told(parser: LangiumParser, text: string): unknown {
    const { parserErrors, value } = parser.parse(text);
    return {
        errors: parserErrors.map(({ name, message, token, resyncedTokens, context, ...rest }) => ({
            name,
            message,
            rest: Object.keys(rest),
            token: [token.startOffset, token.image],
            passedOver: resyncedTokens.map(({ startOffset }) => startOffset),
            rules: context.ruleStack,
        })),
        read: [...AstUtils.streamAst(value)].map(
            ({ $type, $cstNode }) => `${$type} ${$cstNode?.offset} ${$cstNode?.end}`,
        ),
    };
}

describe('a parser that remembers what may stand where', () => {
    it('says of mistakes what the parser as it comes says', () => {
        const random = seeded(5);
        const [example] = exampleFiles('rundtur');
        for (const start of [smallRuleSets, { [example!.uri]: example!.text }])
            for (let n = 0; n < 60; n++) {
                let texts = start;
                for (let edits = 1 + random.below(3); edits > 0; edits--)
                    for (const { uri, text } of editAtRandom(texts, random).changes)
                        texts = text === undefined ? texts : { ...texts, [uri]: text };
                for (const text of Object.values(texts).filter(
                    (each) => !Object.values(start).includes(each),
                ))
                    expect(told(ours, text), text).toEqual(told(asItComes, text));
            }
    });

    it('takes no longer over a word that is half written than over the file', () => {
        const text = generateRules(200, 3);
        const half = text.replace('    kilde', '    kild').replace('    skal', '    sk');
        const fastest = (of: string): number =>
            Math.min(
                ...Array.from({ length: 7 }, () => {
                    const before = process.cpuUsage();
                    ours.parse(of);
                    return process.cpuUsage(before).user;
                }),
            );
        ours.parse(half);
        expect(fastest(half)).toBeLessThan(3 * fastest(text));
    });
});
