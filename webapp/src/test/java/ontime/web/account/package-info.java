@NullMarked
package ontime.web.account;

import org.jspecify.annotations.NullMarked;
