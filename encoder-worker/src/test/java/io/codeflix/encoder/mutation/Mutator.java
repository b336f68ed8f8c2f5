package io.codeflix.encoder.mutation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Breaks a file in one of the ways files are broken on disks, on lines and on purpose. The same chance, the same damage. */
enum Mutator {
    /** Single bits, as bad memory turns them. */
    BIT_FLIPS {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            for (int i = chance.nextInt(1, 64); i > 0; i--) {
                file[chance.nextInt(file.length)] ^= (byte) (1 << chance.nextInt(8));
            }
        }
    },
    /** Single bits where the head is. */
    HEAD_BIT_FLIPS {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            for (int i = chance.nextInt(1, 16); i > 0; i--) {
                file[chance.nextInt(12, Math.min(file.length, 2048))] ^= (byte) (1 << chance.nextInt(8));
            }
        }
    },
    /** Numbers of the head set to what overflows, is negative or is nothing. */
    EXTREME_FIELDS {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            byte[][] extremes = {
                {-1, -1, -1, -1}, {0x7f, -1, -1, -1}, {(byte) 0x80, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 1}
            };
            for (int i = chance.nextInt(1, 8); i > 0; i--) {
                byte[] extreme = extremes[chance.nextInt(extremes.length)];
                System.arraycopy(extreme, 0, file, chance.nextInt(8, Math.min(file.length, 4096) - 4), 4);
            }
        }
    },
    /** Two pieces change places, as packets do on a line. */
    SWAPPED_CHUNKS {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            int size = chance.nextInt(16, Math.max(17, file.length / 8));
            int one = chance.nextInt(file.length - size);
            int other = chance.nextInt(file.length - size);
            byte[] kept = Arrays.copyOfRange(file, one, one + size);
            System.arraycopy(file, other, file, one, size);
            System.arraycopy(kept, 0, file, other, size);
        }
    },
    /** A piece is nothing but noise. */
    NOISE {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            byte[] noise = new byte[chance.nextInt(1, Math.max(2, file.length / 4))];
            chance.nextBytes(noise);
            System.arraycopy(noise, 0, file, chance.nextInt(file.length - noise.length), noise.length);
        }
    },
    /** A hole of zeros, as a disk leaves it. */
    HOLE {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            int from = chance.nextInt(file.length);
            Arrays.fill(file, from, Math.min(file.length, from + chance.nextInt(1, file.length / 4)), (byte) 0);
        }
    },
    /** The end is missing. */
    CUT_OFF {
        @Override
        void damage(byte[] file, RandomGenerator chance) {
            throw new UnsupportedOperationException("A cut makes another array");
        }

        @Override
        byte[] mutate(byte[] file, RandomGenerator chance) {
            return Arrays.copyOf(file, chance.nextInt(1, file.length));
        }
    };

    abstract void damage(byte[] file, RandomGenerator chance);

    /** A damaged copy. */
    byte[] mutate(byte[] file, RandomGenerator chance) {
        byte[] copy = file.clone();
        damage(copy, chance);
        return copy;
    }
}
