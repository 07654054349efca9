// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * How many calls of each block were made, in a file mapped into memory: a process that is killed cannot lose it, and a count
 * costs no system call. Only a machine that loses power may lose some of it; the file says on which run of the machine it
 * was written. A slot is the id of a block and the calls made of it; while a slot changes hands its id is 0.
 */
final class CounterFile implements AutoCloseable {
    private static final long MAGIC = 0x666f7965722d7131L;
    private static final int HEAD = 64;
    private static final int SLOT = 16;
    private static final int SLOTS = 16_384;
    private static final int SPENT = Long.BYTES;
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final MappedByteBuffer memory;
    private final Deque<Integer> free = new ArrayDeque<>();

    private CounterFile(MappedByteBuffer memory) {
        this.memory = memory;
        for (int slot = 0; slot < SLOTS; slot++) {
            free.add(slot);
        }
    }

    /**
     * What a node before this one left.
     *
     * @param exact whether the machine has been running since
     * @param spent calls made by block
     */
    record Left(UUID node, boolean exact, Map<Long, Integer> spent) {
        /** Calls made of a block. One that is not in the file was never begun; without the file all count as made. */
        int spent(QuotaMapper.Held held) {
            return exact ? spent.getOrDefault(held.id(), 0) : held.size();
        }
    }

    /** Opens the file, keeping what is in it. */
    static CounterFile open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new CounterFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, HEAD + (long) SLOT * SLOTS));
        }
    }

    /** What is in it; empty in a new file. */
    Optional<Left> left() {
        if (memory.getLong(0) != MAGIC) {
            return Optional.empty();
        }
        Map<Long, Integer> spent = new HashMap<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            long id = memory.getLong(at(slot));
            if (id != 0) {
                spent.put(id, memory.getInt(at(slot) + SPENT));
            }
        }
        return Optional.of(new Left(uuid(8), uuid(24).equals(boot()), spent));
    }

    /** Empties it for a node. */
    void begin(UUID node) {
        memory.putLong(0, 0);
        for (int slot = 0; slot < SLOTS; slot++) {
            memory.putLong(at(slot), 0);
        }
        put(8, node);
        put(24, boot());
        memory.putLong(0, MAGIC);
    }

    /** A slot for a block of which nothing was spent; none when all are taken. */
    synchronized OptionalInt add(long block) {
        Integer slot = free.poll();
        if (slot == null) {
            return OptionalInt.empty();
        }
        memory.putInt(at(slot) + SPENT, 0);
        memory.putLong(at(slot), block);
        return OptionalInt.of(slot);
    }

    synchronized void remove(int slot) {
        memory.putLong(at(slot), 0);
        free.push(slot);
    }

    void spent(int slot, int calls) {
        memory.putInt(at(slot) + SPENT, calls);
    }

    @Override
    public void close() {
        memory.force();
    }

    private static int at(int slot) {
        return HEAD + slot * SLOT;
    }

    private UUID uuid(int place) {
        return new UUID(memory.getLong(place), memory.getLong(place + Long.BYTES));
    }

    private void put(int place, UUID id) {
        memory.putLong(place, id.getMostSignificantBits());
        memory.putLong(place + Long.BYTES, id.getLeastSignificantBits());
    }

    /** Names the run of the machine; where the machine does not say, every one is the same. */
    private static UUID boot() {
        try {
            return UUID.fromString(Files.readString(BOOT).strip());
        } catch (IOException | IllegalArgumentException unknown) {
            return new UUID(0, 0);
        }
    }
}
