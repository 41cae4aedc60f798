import {
    Location,
    TestMessage,
    TestRunProfileKind,
    TestRunRequest,
    Uri,
    commands,
    tests,
    workspace,
    type CancellationToken,
    type Disposable,
    type Event,
    type TestController,
    type TestItem,
    type TestRun,
    type TestRunProfile,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
    runTestsRequest,
    testsRequest,
    type TestCaseItem,
    type TestOutcome,
} from '../server/protocol/requests.js';
import { say } from './words.js';

/** Milliseconds without a change before the list is made anew: while someone types, nobody reads it. */
const PAUSE = 500;

/** The prøver of the rule sets in VS Code's own view of tests. */
export function registerTests(client: BaseLanguageClient, rulesChanged: Event<void>): Disposable[] {
    const controller = tests.createTestController('regelret.tests', 'Regelret');
    const refresh = async (): Promise<void> => {
        const cases = client.state === State.Running ? await client.sendRequest(testsRequest) : [];
        showTests(controller, client, cases);
    };
    const run = (request: TestRunRequest, token?: CancellationToken): Promise<void> =>
        runTests(controller, client, request, token);
    const profile = controller.createRunProfile(
        say({ da: 'Kør prøver', en: 'Run the prøver' }),
        TestRunProfileKind.Run,
        run,
    );
    controller.refreshHandler = refresh;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = (): void => {
        clearTimeout(pause);
        // A server that is going down is started again, and tells anew.
        pause = setTimeout(() => void refresh().catch(() => undefined), PAUSE);
    };
    return [
        controller,
        profile,
        rulesChanged(refreshSoon),
        { dispose: () => clearTimeout(pause) },
        commands.registerCommand('regelret.runTests', async () => {
            await refresh();
            await run(new TestRunRequest(undefined, undefined, profile));
        }),
        workspace.onDidSaveTextDocument(async ({ languageId, uri }) => {
            const wanted = workspace.getConfiguration('regelret').get<boolean>('tests.runOnSave');
            if (languageId === 'regel' && wanted === true) await runQuietly(controller, client, profile, uri);
        }),
    ];
}

/** After a file is saved nothing may jump into view, hence `continuous`; the marks in the margin are enough. */
async function runQuietly(
    controller: TestController,
    client: BaseLanguageClient,
    profile: TestRunProfile,
    saved: Uri,
): Promise<void> {
    if (client.state !== State.Running || controller.items.size === 0) return;
    if (!workspace.getWorkspaceFolder(saved)) return;
    await runTests(controller, client, new TestRunRequest(undefined, undefined, profile, true, true));
}

function showTests(
    controller: TestController,
    client: BaseLanguageClient,
    cases: readonly TestCaseItem[],
): void {
    const ruleSets = new Map<string, TestItem[]>();
    for (const each of cases) {
        const item = controller.createTestItem(each.id, each.label, Uri.parse(each.location.uri));
        item.range = client.protocol2CodeConverter.asRange(each.location.range);
        ruleSets.set(each.ruleSet, [...(ruleSets.get(each.ruleSet) ?? []), item]);
    }
    controller.items.replace(
        [...ruleSets].map(([name, items]) => {
            const ruleSet = controller.createTestItem(`ruleSet:${name}`, name);
            ruleSet.children.replace(items);
            return ruleSet;
        }),
    );
}

async function runTests(
    controller: TestController,
    client: BaseLanguageClient,
    request: TestRunRequest,
    token?: CancellationToken,
): Promise<void> {
    const chosen = leaves(request.include ?? rootsOf(controller)).filter(
        (item) => !(request.exclude ?? []).some((left) => left === item || left === item.parent),
    );
    const run = controller.createTestRun(request);
    chosen.forEach((item) => run.started(item));
    try {
        const outcomes = await client.sendRequest(
            runTestsRequest,
            request.include || request.exclude ? { ids: chosen.map(({ id }) => id) } : {},
            token,
        );
        const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
        for (const item of chosen) tell(run, item, byId.get(item.id), client);
    } catch (error) {
        // A run that the reader has stopped has no answer, and that is no failure.
        if (!token?.isCancellationRequested) throw error;
    } finally {
        run.end();
    }
}

function tell(
    run: TestRun,
    item: TestItem,
    outcome: TestOutcome | undefined,
    client: BaseLanguageClient,
): void {
    if (!outcome) return run.skipped(item);
    const messages = outcome.messages.map(({ text, location }) => {
        const message = new TestMessage(text);
        message.location = new Location(
            Uri.parse(location.uri),
            client.protocol2CodeConverter.asRange(location.range),
        );
        return message;
    });
    for (const { text } of outcome.messages)
        run.appendOutput(`${item.label}: ${text}\r\n`.replace(/(?<!\r)\n/g, '\r\n'), undefined, item);
    switch (outcome.status) {
        case 'passed':
            return run.passed(item);
        case 'failed':
            return run.failed(item, messages);
        case 'skipped':
            // Not decided: what is not known about the citizen stands in the output.
            return run.skipped(item);
    }
}

function rootsOf(controller: TestController): TestItem[] {
    return [...controller.items].map(([, item]) => item);
}

function leaves(items: readonly TestItem[]): TestItem[] {
    return items.flatMap((item) =>
        item.children.size > 0 ? leaves([...item.children].map(([, child]) => child)) : [item],
    );
}
