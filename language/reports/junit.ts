/** A result in the form that most build servers read: suites, and the tests in them. */
export interface JunitSuite {
    readonly name: string;
    readonly tests: readonly JunitTest[];
}

export interface JunitTest {
    readonly name: string;
    /** Under which the tests are put together. */
    readonly classname: string;
    /** Left out where it passed. `error`: it could not be run. */
    readonly result?: JunitResult;
    /** What it has to say even so. */
    readonly output?: string;
}

export type JunitResult =
    | { readonly kind: 'failure' | 'error'; readonly message: string; readonly body: string }
    | { readonly kind: 'skipped'; readonly message: string };

/** JUnit XML: the elements and attributes that the build servers agree on. */
export function toJunitXml(suites: readonly JunitSuite[]): string {
    const tests = suites.flatMap((each) => each.tests);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="regelret" ${amounts(tests)}>`,
        ...suites.flatMap(suite),
        '</testsuites>',
        '',
    ].join('\n');
}

function suite({ name, tests }: JunitSuite): string[] {
    return [
        `  <testsuite name="${escapeXml(name)}" ${amounts(tests)}>`,
        ...tests.flatMap(testCase),
        '  </testsuite>',
    ];
}

function amounts(tests: readonly JunitTest[]): string {
    const of = (kind: JunitResult['kind']): number =>
        tests.filter(({ result }) => result?.kind === kind).length;
    return `tests="${tests.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function testCase({ name, classname, result, output }: JunitTest): string[] {
    const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(classname)}"`;
    const body = [
        ...(result ? [`      ${resultOf(result)}`] : []),
        ...(output === undefined ? [] : [`      <system-out>${escapeXml(output)}</system-out>`]),
    ];
    return body.length > 0 ? [`${head}>`, ...body, '    </testcase>'] : [`${head}/>`];
}

function resultOf(result: JunitResult): string {
    const head = `<${result.kind} message="${escapeXml(result.message)}"`;
    return result.kind === 'skipped' ? `${head}/>` : `${head}>${escapeXml(result.body)}</${result.kind}>`;
}

/** XML has no place for most control characters, not even escaped. */
function escapeXml(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');
}
