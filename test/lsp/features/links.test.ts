import { describe, expect, it } from 'vitest';
import { provideLinks } from '../../../server/features/links.js';
import { openEditor } from '../../support/editor.js';
import { textAt } from './text-at.js';

async function linksIn(text: string, files: Record<string, string> = {}): Promise<string[]> {
    const editor = await openEditor({ ...files, 'lab/main.regel': text });
    const uri = editor.uri('lab/main.regel');
    return provideLinks(editor, { textDocument: { uri } })!.map(
        ({ range, target, tooltip }) =>
            `${textAt(editor, uri, range)} → ${target}${tooltip === undefined ? '' : ` (${tooltip})`}`,
    );
}

const ELI = 'https://www.retsinformation.dk/eli/lta/2024/280';

describe('links', () => {
    it('lead from acts and provisions to the page of the act', async () => {
        expect(
            await linksIn(`regelsæt LAB
    lov LAB "LBK nr. 280" eli "${ELI}"
    lov BEK "BEK nr. 2"
regel a § 31, stk. 4
særregler t LAB § 23
    unge  hurtigst muligt  stk. 1, nr. 2
regel b BEK § 2
`),
        ).toEqual([
            `"LBK nr. 280" → ${ELI} (Åbn LBK nr. 280)`,
            `${ELI} → ${ELI}`,
            `§ 31, stk. 4 → ${ELI} (Åbn LBK nr. 280, § 31, stk. 4)`,
            `§ 23 → ${ELI} (Åbn LBK nr. 280, § 23)`,
            `stk. 1, nr. 2 → ${ELI} (Åbn LBK nr. 280, stk. 1, nr. 2)`,
        ]);
    });

    it('follow a row to the act that its table cites', async () => {
        expect(
            (
                await linksIn(`regelsæt LAB
    lov LAB "A"
    lov BEK "B" eli "${ELI}"
særregler t BEK § 23
    unge  hurtigst muligt  stk. 1
`)
            ).slice(-1),
        ).toEqual([`stk. 1 → ${ELI} (Åbn B, stk. 1)`]);
    });

    it('know the rule set’s own address, and acts of a rule set that is used', async () => {
        expect(await linksIn(`regelsæt LAB\n    lov "A"\n    eli "${ELI}"\nregel a § 4\n`)).toEqual([
            `"A" → ${ELI} (Åbn A)`,
            `${ELI} → ${ELI}`,
            `§ 4 → ${ELI} (Åbn A, § 4)`,
        ]);
        expect(
            await linksIn('regelsæt lab\n    bruger F\nregel a FL § 4\n', {
                'f/f.regel': `regelsæt F\n    lov FL "F" eli "${ELI}"\n`,
            }),
        ).toEqual([`§ 4 → ${ELI} (Åbn F, § 4)`]);
    });

    it('are found in texts, without the full stop after them', async () => {
        expect(await linksIn('regel a\n    kilde "Se https://example.org/a?b=1. Og mere"\n')).toEqual([
            'https://example.org/a?b=1 → https://example.org/a?b=1',
        ]);
    });

    it('never lead anywhere but to a web page', async () => {
        expect(
            await linksIn(
                `regelsæt LAB\n    lov LAB "A" eli "command:workbench.action.quit"\nregel a § 4\n    kilde "file:///etc/passwd"\n`,
            ),
        ).toEqual([]);
    });
});
