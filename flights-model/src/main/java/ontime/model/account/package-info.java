/** The people who may sign in, and their API tokens. */
@NullMarked
package ontime.model.account;

import org.jspecify.annotations.NullMarked;
