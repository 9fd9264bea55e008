/** Users: signing in and out, passwords, API tokens, and who may read which table. */
@NullMarked
package ontime.web.account;

import org.jspecify.annotations.NullMarked;
