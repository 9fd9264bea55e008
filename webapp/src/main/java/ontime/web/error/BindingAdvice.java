package ontime.web.error;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds forms by the components of their records only. Other parameters, such as {@code origin.x}, are ignored: by
 * default Spring would look for a property of that name in the record and fail.
 */
@ControllerAdvice
final class BindingAdvice {

    @InitBinder
    void bindComponentsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
