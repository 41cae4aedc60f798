import { expect, test } from 'vitest';
import { offersFor } from '../../../server/fixes/offers.js';
import { fixContextOf } from '../../../server/features/code-actions.js';
import { openEditor } from '../../support/editor.js';

const RING = `aktør jobcenteret, borgeren
handling samtale, plan
regel a "A" § 1
    for alle
    skal jobcenteret holde samtale
    går forud for b
regel b "B"
    for alle
    skal jobcenteret lave plan
    viger for c
regel c "C"
    for alle
    kan jobcenteret lave plan
    viger for a
`;

test('each reference of a ring may be removed, by the words that it is written with, also after an edit above', async () => {
    const editor = await openEditor(RING);
    await editor.edit('main.regel', `-- en bemærkning\n${RING.replace('viger for c', 'undtagelse fra c')}`);
    const ruleSet = editor.ruleSetOf(editor.uri('main.regel'))!;
    const [finding] = editor.findingsOf(ruleSet).filter(({ code }) => code === 'RR502');
    expect(finding).toBeUndefined();

    await editor.edit(
        'main.regel',
        `-- en bemærkning\n${RING.replace('viger for c', 'undtagelse fra c').replace('viger for a', 'uanset a')}`,
    );
    const now = editor.ruleSetOf(editor.uri('main.regel'))!;
    const [ring] = editor.findingsOf(now).filter(({ code }) => code === 'RR502');
    const titles = [...offersFor(fixContextOf(editor, now), ring!)]
        .filter(({ fix }) => fix.id === 'break-ring')
        .map(({ title }) => title);
    expect(titles.sort()).toEqual([
        'Fjern »går forud for b« i »A« (§ 1)',
        'Fjern »uanset a« i »C«',
        'Fjern »undtagelse fra c« i »B«',
    ]);
});
