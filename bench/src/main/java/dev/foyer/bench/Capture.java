// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from the server's log what a request makes the server do. */
public final class Capture {
    private static final Pattern HEAD =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] ([^@ ]*)@\\S* (LOG|DETAIL|ERROR|STATEMENT|HINT): {2}(.*)$");
    private static final Pattern EXECUTED = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final long PATIENCE = 5_000_000_000L;

    private final Server server;
    private final Path log;

    public Capture(Server server, Path log) {
        this.server = server;
        this.log = log;
    }

    /** The transactions that the work makes on behalf of people, one after the other. */
    List<Statement> of(Runnable work) {
        return requests(logged(work));
    }

    /** The changes that the work makes to tables, rights and the like, one after the other. */
    public List<String> changes(Runnable work) {
        on();
        try {
            return logged(work).stream()
                    .filter(Statement::changes)
                    .map(Statement::text)
                    .toList();
        } finally {
            off();
        }
    }

    private List<Statement> logged(Runnable work) {
        try {
            long from = Files.size(log);
            mark(from, "begin");
            work.run();
            mark(from, "end");
            return statements(after(from));
        } catch (IOException e) {
            throw new BenchException("The log of the server cannot be read", e);
        }
    }

    void on() {
        server.configure("log_statement", "all");
    }

    void off() {
        server.reset("log_statement");
    }

    /** Waits until the log has everything that was done before. */
    private void mark(long from, String word) throws IOException {
        String mark = "bench " + word + " " + System.nanoTime();
        long deadline = System.nanoTime() + PATIENCE;
        do {
            if (System.nanoTime() > deadline) {
                throw new BenchException("The server does not log its statements");
            }
            server.run("select '" + mark + "'");
            LockSupport.parkNanos(10_000_000L);
        } while (!after(from).contains(mark));
    }

    private String after(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, UTF_8);
        }
    }

    private static List<Statement> statements(String log) {
        List<Statement> statements = new ArrayList<>();
        for (Entry entry : entries(log)) {
            Matcher executed = EXECUTED.matcher(entry.text);
            if (entry.kind.equals("LOG") && executed.matches()) {
                statements.add(new Statement(entry.pid, entry.user, executed.group(1), List.of()));
            } else if (entry.kind.equals("DETAIL") && entry.text.toString().matches("(?is)parameters: .*")) {
                Statement last = statements.remove(statements.size() - 1);
                statements.add(
                        new Statement(last.pid(), last.user(), last.text(), Statement.values(entry.text.toString())));
            }
        }
        return statements;
    }

    private static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        for (String line : log.split("\n", -1)) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                entries.add(new Entry(head.group(1), head.group(2), head.group(3), new StringBuilder(head.group(4))));
            } else if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.get(entries.size() - 1).text.append('\n').append(line.substring(1));
            }
        }
        return entries;
    }

    /** Whole transactions that take on the role of a person; those of the platform itself are left out. */
    private static List<Statement> requests(List<Statement> statements) {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.begins() || statement.personal() && !open.containsKey(statement.pid())) {
                open.put(statement.pid(), new ArrayList<>());
            }
            List<Statement> transaction = open.get(statement.pid());
            if (transaction == null) {
                continue;
            }
            transaction.add(statement);
            if (statement.ends() || !transaction.get(0).begins() && transaction.size() == 2) {
                kept.addAll(whole(transaction));
                open.remove(statement.pid());
            }
        }
        return kept;
    }

    /** What was sent in one trip is a transaction without a word of it; pgbench needs the words. */
    private static List<Statement> whole(List<Statement> transaction) {
        if (transaction.stream().noneMatch(Statement::personal)) {
            return List.of();
        }
        if (transaction.get(0).begins()) {
            return transaction;
        }
        Statement first = transaction.get(0);
        List<Statement> whole = new ArrayList<>(transaction);
        whole.add(0, new Statement(first.pid(), first.user(), "BEGIN READ ONLY", List.of()));
        whole.add(new Statement(first.pid(), first.user(), "COMMIT", List.of()));
        return whole;
    }

    private record Entry(String pid, String user, String kind, StringBuilder text) {}
}
