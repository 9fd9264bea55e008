/** The page that explains the API to people, made from its OpenAPI document. */
@NullMarked
package ontime.web.api;

import org.jspecify.annotations.NullMarked;
