import { SaxesParser } from 'saxes';

/** The elements that build servers read, with the attributes and elements that each may have; `!` is mandatory. */
const SHAPE: Readonly<Record<string, { attributes: readonly string[]; children: readonly string[] }>> = {
    testsuites: {
        attributes: ['name', 'tests!', 'failures!', 'errors!', 'skipped'],
        children: ['testsuite'],
    },
    testsuite: {
        attributes: ['name!', 'tests!', 'failures!', 'errors!', 'skipped'],
        children: ['testcase'],
    },
    testcase: {
        attributes: ['name!', 'classname!'],
        children: ['failure', 'error', 'skipped', 'system-out'],
    },
    failure: { attributes: ['message!'], children: [] },
    error: { attributes: ['message!'], children: [] },
    skipped: { attributes: ['message'], children: [] },
    'system-out': { attributes: [], children: [] },
};

const COUNTED = { tests: 'testcase', failures: 'failure', errors: 'error', skipped: 'skipped' } as const;

interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly counts: Map<string, number>;
}

/**
 * What a JUnit document has that build servers do not read, lacks that they ask for, or counts wrongly. There is no
 * official schema to hold it against.
 */
export function junitMistakes(xml: string): readonly string[] {
    const mistakes: string[] = [];
    const open: Element[] = [];
    let roots = 0;
    const parser = new SaxesParser();
    parser.on('error', (error) => mistakes.push(error.message));
    parser.on('opentag', ({ name, attributes }) => {
        const parent = open.at(-1);
        const allowed = parent ? SHAPE[parent.name]?.children : ['testsuites'];
        if (!allowed?.includes(name)) mistakes.push(`${name} within ${parent?.name ?? 'nothing'}`);
        if (!parent) roots += 1;
        const given = attributes as Record<string, string>;
        const shape = SHAPE[name]?.attributes ?? [];
        for (const each of Object.keys(given))
            if (!shape.some((known) => known.replace('!', '') === each)) mistakes.push(`${name} has ${each}`);
        for (const each of shape)
            if (each.endsWith('!') && given[each.slice(0, -1)] === undefined)
                mistakes.push(`${name} lacks ${each.slice(0, -1)}`);
        for (const above of open) above.counts.set(name, (above.counts.get(name) ?? 0) + 1);
        open.push({ name, attributes: given, counts: new Map() });
    });
    parser.on('closetag', () => {
        const { name, attributes, counts } = open.pop()!;
        if (!name.startsWith('testsuite')) return;
        for (const [attribute, element] of Object.entries(COUNTED)) {
            const is = String(counts.get(element) ?? 0);
            if (attributes[attribute] !== is)
                mistakes.push(`${name} says ${attribute} ${attributes[attribute]}, and has ${is}`);
        }
    });
    parser.write(xml).close();
    if (roots !== 1) mistakes.push(`${roots} roots`);
    return mistakes;
}
