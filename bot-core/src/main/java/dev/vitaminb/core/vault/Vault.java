package dev.vitaminb.core.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and hashes under keys derived (HKDF-SHA256, RFC 5869) from the operator's secret, one
 * pair per group.
 *
 * <p>A sealed text is {@code key id (4) | nonce (12) | AES-256-GCM ciphertext}. The key id names
 * the secret it was sealed under, so that texts under an older secret can still be opened.
 */
public final class Vault {
    /** The shortest secret that is accepted, in characters. */
    public static final int SHORTEST_SECRET = 16;

    private static final int KEY_ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<ByteBuffer, LoadingCache<String, SecretKey>> sealing = new LinkedHashMap<>();
    private final ByteBuffer current;
    private final LoadingCache<String, SecretKey> currentKeys;
    private final List<LoadingCache<String, SecretKey>> signing;
    private final SecretKey root;
    private final LoadingCache<String, SecretKey> hashing;

    /**
     * @param secret what keys are derived from now
     * @param older secrets whose texts are still opened, the newest first; keyed hashes are those
     *     of the oldest until a root is given
     * @throws IllegalArgumentException if a secret is shorter than {@value #SHORTEST_SECRET}
     *     characters
     */
    public Vault(String secret, List<String> older) {
        var all = new ArrayList<String>();
        all.add(secret);
        all.addAll(older);
        for (var each : all) {
            if (each.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException(
                        "A secret needs at least " + SHORTEST_SECRET + " characters");
            }
            sealing.put(keyId(each), keys(extracted(each), "AES", "seal:"));
        }
        current = keyId(secret);
        currentKeys = keys(extracted(secret), "AES", "seal:");
        signing = all.stream().map(each -> keys(extracted(each), "HmacSHA256", "sign:")).toList();
        root = extracted(all.getLast());
        hashing = keys(root, "HmacSHA256", "hash:");
    }

    private Vault(Vault other, SecretKey root) {
        sealing.putAll(other.sealing);
        this.current = other.current;
        this.currentKeys = other.currentKeys;
        this.signing = other.signing;
        this.root = root;
        this.hashing = keys(root, "HmacSHA256", "hash:");
    }

    /**
     * What the keys of hashes are derived from. Hashes name keys in the store and people whom
     * nothing else names any more, so that they must stay the same under another secret: whoever
     * keeps them keeps this too, sealed.
     */
    public byte[] root() {
        return root.getEncoded();
    }

    /** The same vault with hashes under a root that was kept. */
    public Vault hashingUnder(byte[] kept) {
        return new Vault(this, new SecretKeySpec(kept, "Generic"));
    }

    /**
     * Encrypts for a group; {@code label} says what the text is, and it opens under no other label.
     */
    public byte[] seal(String group, String label, byte[] text) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, currentKeys.get(group), nonce, label);
            var sealed = cipher.doFinal(text);
            return ByteBuffer.allocate(KEY_ID_BYTES + NONCE_BYTES + sealed.length)
                    .put(current.duplicate())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    /**
     * Decrypts what {@link #seal} gave for the same group and label.
     *
     * @throws VaultException if it was sealed under a secret that is not here, or is damaged
     */
    public byte[] open(String group, String label, byte[] sealed) {
        if (sealed.length < KEY_ID_BYTES + NONCE_BYTES) {
            throw new VaultException("A record is damaged: it is too short to be one");
        }
        var keys = sealing.get(ByteBuffer.wrap(sealed, 0, KEY_ID_BYTES));
        if (keys == null) {
            throw new VaultException(
                    "A record was encrypted under another secret: set VITAMINB_SECRET to the one that the"
                            + " data was written with, or give that one as VITAMINB_SECRET_OLD");
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, keys.get(group), nonce, label);
            return cipher.doFinal(
                    sealed, KEY_ID_BYTES + NONCE_BYTES, sealed.length - KEY_ID_BYTES - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A record is damaged: it does not decrypt");
        }
    }

    /** Whether a value is a text sealed under one of the older secrets. */
    public boolean isFormer(byte[] value) {
        if (value.length < KEY_ID_BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return false;
        }
        var id = ByteBuffer.wrap(value, 0, KEY_ID_BYTES);
        return !id.equals(current) && sealing.containsKey(id);
    }

    /** The same text, sealed under the present secret. */
    public byte[] sealedAnew(String group, String label, byte[] sealed) {
        return seal(group, label, open(group, label, sealed));
    }

    /**
     * Keyed hashes of a text under each of the secrets, the present one's first: for what proves
     * itself for a while, and is made by whoever knows the secret alone.
     */
    public List<byte[]> signatures(String scope, String text) {
        return signing.stream().map(keys -> mac(keys.get(scope), text)).toList();
    }

    /**
     * A keyed hash of a text within a scope (a group's code, or a word for what lies outside
     * groups).
     */
    public byte[] hash(String scope, String text) {
        return mac(hashing.get(scope), text);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }

    /** The first 16 bytes of {@link #hash} in hexadecimal, for use in a key's name. */
    public String token(String scope, String text) {
        return HexFormat.of().formatHex(hash(scope, text), 0, 16);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String label)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static LoadingCache<String, SecretKey> keys(
            SecretKey root, String algorithm, String purpose) {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .build(scope -> expanded(root, algorithm, purpose + scope));
    }

    private static ByteBuffer keyId(String secret) {
        var id = expanded(extracted(secret), "HmacSHA256", "key id").getEncoded();
        return ByteBuffer.wrap(Arrays.copyOf(id, KEY_ID_BYTES)).asReadOnlyBuffer();
    }

    private static SecretKey extracted(String secret) {
        return derived(
                "Generic",
                HKDFParameterSpec.ofExtract()
                        .addSalt("vitamin-b".getBytes(StandardCharsets.UTF_8))
                        .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                        .extractOnly());
    }

    private static SecretKey expanded(SecretKey root, String algorithm, String purpose) {
        return derived(
                algorithm,
                HKDFParameterSpec.expandOnly(
                        root, purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    }

    private static SecretKey derived(String algorithm, HKDFParameterSpec how) {
        try {
            return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(how), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot derive a key", e);
        }
    }
}
