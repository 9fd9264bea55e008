package ontime.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PasswordsTest {

    @Test
    void aPasswordIsLongAndNotTheUsersName() {
        assertThat(Passwords.isGood("elevenchars", "ana")).isFalse();
        assertThat(Passwords.isGood("twelve chars", "ana")).isTrue();
        assertThat(Passwords.isGood("x".repeat(30), "ana")).isFalse();
        assertThat(Passwords.isGood("I am Ana, and nobody else", "ana")).isFalse();
    }

    @Test
    void aPasswordMayBeAsLongAsBcryptReads() {
        assertThat(Passwords.isGood("correct horse battery staple ".repeat(3).substring(0, 72), "ana"))
                .isTrue();
        assertThat(Passwords.isGood("correct horse battery staple ".repeat(3).substring(0, 73), "ana"))
                .isFalse();
        assertThat(Passwords.isGood("\u00fcber den Wolken, grenzenlos", "ana")).isTrue();
    }
}
