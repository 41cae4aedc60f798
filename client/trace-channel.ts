import { EventEmitter, LogLevel, type LogOutputChannel } from 'vscode';

/**
 * The client traces only to a log that is at the level of tracing, which a reader would have to set besides
 * `regelret.trace.server`. Here the setting alone decides, and what is traced is in the log as it stands.
 */
export function traceChannel(log: LogOutputChannel): LogOutputChannel {
    return {
        name: log.name,
        logLevel: LogLevel.Trace,
        onDidChangeLogLevel: new EventEmitter<LogLevel>().event,
        trace: (message, ...more) => log.info(message, ...more),
        debug: (message, ...more) => log.info(message, ...more),
        info: (message, ...more) => log.info(message, ...more),
        warn: (message, ...more) => log.warn(message, ...more),
        error: (message, ...more) => log.error(message, ...more),
        append: (text) => log.append(text),
        appendLine: (text) => log.info(text),
        replace: (text) => log.replace(text),
        clear: () => log.clear(),
        show: (...at: unknown[]) => log.show(at.at(-1) === true),
        hide: () => log.hide(),
        // The log is disposed of by whoever made it.
        dispose: () => undefined,
    };
}
