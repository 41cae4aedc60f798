import type { Connection } from 'vscode-languageserver';
import type { Language } from '../../language/model/index.js';
import { writtenRules } from '../../language/reports/check/report.js';
import type { RuleSetView } from '../../language/workspace/index.js';
import { statusNotification, type ServerStatus } from '../protocol/requests.js';
import type { Failures } from './failures.js';
import type { Shown } from './shown.js';

/** Tells the editor how the server is, when that is something else than it was. */
export interface Status {
    /** The files have been read. */
    loaded(): void;
    working(): void;
    done(): void;
    failuresChanged(): void;
    readonly now: ServerStatus;
}

export interface StatusOptions {
    readonly connection: Connection;
    readonly shown: Shown;
    failures(): Failures;
    ruleSets(): readonly RuleSetView[];
    language(): Language;
}

/** Milliseconds of work before anything is said of it: a state that blinks at each key says nothing. */
const NOTICEABLE = 250;

/** Milliseconds without work before it is said that all is done: the rules are not counted between two keys. */
const DONE = 100;

export function createStatus(options: StatusOptions): Status {
    const { connection, shown, failures, ruleSets, language } = options;
    let isLoaded = false;
    let isWorking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ending: ReturnType<typeof setTimeout> | undefined;
    let last = '';

    function now(): ServerStatus {
        const sentences = failures().sentences.map((text) => text[language()]);
        return { state: stateOf(sentences), ...count(), failures: sentences };
    }

    function send(): void {
        const status = now();
        const text = JSON.stringify(status);
        if (text === last) return;
        last = text;
        void connection.sendNotification(statusNotification.method, status);
    }

    function stateOf(sentences: readonly string[]): ServerStatus['state'] {
        if (!isLoaded) return 'starting';
        if (sentences.length > 0) return 'impaired';
        return isWorking ? 'working' : 'ready';
    }

    function count(): Pick<ServerStatus, 'ruleSets' | 'rules' | 'errors' | 'warnings'> {
        const views = isLoaded ? ruleSets() : [];
        const findings = views.flatMap(({ root }) => shown.findingsOf(root));
        return {
            ruleSets: views.length,
            rules: views.reduce((sum, { model }) => sum + writtenRules(model), 0),
            errors: findings.filter(({ severity }) => severity === 'error').length,
            warnings: findings.filter(({ severity }) => severity === 'warning').length,
        };
    }

    return {
        loaded() {
            isLoaded = true;
        },
        working() {
            clearTimeout(ending);
            timer ??= setTimeout(() => {
                isWorking = true;
                send();
            }, NOTICEABLE);
            if (!isLoaded) send();
        },
        done() {
            clearTimeout(timer);
            timer = undefined;
            isWorking = false;
            ending = setTimeout(send, DONE);
        },
        failuresChanged: send,
        get now() {
            return now();
        },
    };
}
