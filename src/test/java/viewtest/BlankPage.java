package viewtest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Where screen tests begin. */
@Route("trang-trong")
public class BlankPage extends Div {}
